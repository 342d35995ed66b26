// @ts-check

/**
 * What the server says, in Chinese and in English: whoever starts it may read either.
 *
 * @type {Record<string, readonly [chinese: string, english: string]>}
 */
const MESSAGES = {
  missingPackages: ['缺少依赖包。请先在项目文件夹运行：npm ci', 'Packages are missing. Run first, in the project’s folder: npm ci'],
  building: ['源文件比构建结果新，正在构建（首次约一分钟）……', 'The sources are newer than the build; building (about a minute the first time) …'],
  built: ['构建完成，用时 {seconds} 秒。', 'Built in {seconds} s.'],
  buildFailed: ['构建失败，原因见上。改正后请重新运行：npm start', 'The build failed for the reason above. Mend it and run again: npm start'],
  waiting: ['另一个进程正在构建，等待其完成……', 'Another process is building; waiting for it …'],
  ready: ['工作台已启动：{address}', 'The workbench runs at {address}'],
  stopHint: ['按 Ctrl+C 停止。', 'Stop it with Ctrl+C.'],
  portTaken: ['端口 {port} 已被占用，改用 {next}。', 'Port {port} is taken; using {next}.'],
  portRefused: ['端口 {port} 无法使用：{reason}', 'Port {port} cannot be used: {reason}'],
  openYourself: ['没有检测到桌面浏览器，请在浏览器中打开上面的地址。', 'No desktop browser was found: open the address above in a browser.'],
  selfSigned: [
    '使用自签名证书，浏览器会提示一次。在真正的 Excel 中加载前，请安装受信任的开发证书：npx office-addin-dev-certs install',
    'The certificate is self-signed; the browser asks once. Before loading the add-in in real Excel, install a trusted one: npx office-addin-dev-certs install',
  ],
  unknownOption: ['无法识别的选项：{option}', 'Unknown option: {option}'],
  usage: [
    '用法：npm start -- [--port 3000] [--no-open] [--https]',
    'Usage: npm start -- [--port 3000] [--no-open] [--https]',
  ],
};

/**
 * @param {keyof typeof MESSAGES} key
 * @param {Record<string, string | number>} [values] put in place of `{name}`
 * @returns {string} both languages, one a line
 */
export function message(key, values = {}) {
  const lines = MESSAGES[key];
  if (lines === undefined) throw new RangeError(`No message called ${key}`);
  return lines.map((line) => line.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))).join('\n');
}

/** 写入锁定的标记单元格之前的提问。 */
export const liftingPane = {
  question: (sheet: string) => `“${sheet}”的标记单元格处于锁定状态。写入须临时解除工作表保护，此前的操作将不能再用 Ctrl+Z 撤消。要继续吗？`,
  yes: '继续',
  no: '不写入',
};

// @ts-check
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/**
 * A certificate for `localhost`, signed with its own key, made without any other program: Node can make keys and signatures
 * but not certificates, and openssl is not on every machine. The structure is RFC 5280, section 4.1, in DER (X.690).
 *
 * @param {Date} now
 * @returns {{ key: string, cert: string }} both as PEM
 */
export function selfSignedCertificate(now) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const signedBy = sequence(oid('1.2.840.10045.4.3.2')); // ecdsa-with-SHA256
  const name = sequence(element(0x31, sequence(oid('2.5.4.3'), element(0x0c, Buffer.from('localhost')))));
  const serial = randomBytes(12);
  serial[0] = 0x01; // positive, and without a leading zero
  const toBeSigned = sequence(
    element(0xa0, integer(Buffer.from([2]))), // version 3
    integer(serial),
    signedBy,
    name,
    sequence(utcTime(new Date(now.getTime() - DAY)), utcTime(new Date(now.getTime() + 365 * DAY))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    element(
      0xa3,
      sequence(
        // subjectAltName: what browsers look at
        extension('2.5.29.17', sequence(element(0x82, Buffer.from('localhost')), element(0x87, Buffer.from([127, 0, 0, 1])))),
        // basicConstraints, critical: no authority, so that it vouches for nothing else where somebody chooses to trust it
        extension('2.5.29.19', sequence(), true),
        // extendedKeyUsage: TLS server
        extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1'))),
      ),
    ),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = sequence(toBeSigned, signedBy, element(0x03, Buffer.concat([Buffer.from([0]), signature])));
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(certificate) };
}

const DAY = 24 * 60 * 60 * 1000;

/** @param {number} tag @param {Buffer} content */
function element(tag, content) {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const digits = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, 0x80 | digits.length, ...digits]), content]);
}

/** @param {Buffer[]} items */
function sequence(...items) {
  return element(0x30, Buffer.concat(items));
}

/** @param {Buffer} bytes positive, most significant first */
function integer(bytes) {
  return element(0x02, bytes);
}

/** @param {string} dotted */
function oid(dotted) {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const digits = [part & 0x7f];
    for (let left = part >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
    bytes.push(...digits);
  }
  return element(0x06, Buffer.from(bytes));
}

/** @param {Date} date */
function utcTime(date) {
  return element(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));
}

/** @param {string} id @param {Buffer} value @param {boolean} [critical] */
function extension(id, value, critical = false) {
  const octets = element(0x04, value);
  return critical ? sequence(oid(id), element(0x01, Buffer.from([0xff])), octets) : sequence(oid(id), octets);
}

/** @param {Buffer} der */
function pem(der) {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

// @ts-check
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { selfSignedCertificate } from './selfSignedCertificate.mjs';

/**
 * Key and certificate for https. The one that `npx office-addin-dev-certs install` put on this machine is taken when it is
 * there, because Excel trusts it; otherwise a self-signed one, kept beside the build's cache so that the browser asks once.
 *
 * @param {string} root the project's folder
 * @param {Date} now
 * @returns {{ key: string, cert: string, trusted: boolean }}
 */
export function certificate(root, now) {
  const installed = readPair(join(homedir(), '.office-addin-dev-certs'), now);
  if (installed !== undefined) return { ...installed, trusted: true };
  const folder = join(root, '.cache', 'certificate');
  const kept = readPair(folder, now);
  if (kept !== undefined) return { ...kept, trusted: false };
  const made = selfSignedCertificate(now);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'localhost.key'), made.key, { mode: 0o600 });
  writeFileSync(join(folder, 'localhost.crt'), made.cert);
  return { ...made, trusted: false };
}

/**
 * @param {string} folder
 * @param {Date} now
 * @returns {{ key: string, cert: string } | undefined} undefined where there is none, or none that holds for another day
 */
function readPair(folder, now) {
  const keyFile = join(folder, 'localhost.key');
  const certFile = join(folder, 'localhost.crt');
  if (!existsSync(keyFile) || !existsSync(certFile)) return undefined;
  const cert = readFileSync(certFile, 'utf8');
  const expires = new Date(new X509Certificate(cert).validTo).getTime();
  return expires - now.getTime() > 24 * 60 * 60 * 1000 ? { key: readFileSync(keyFile, 'utf8'), cert } : undefined;
}

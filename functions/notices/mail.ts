// The way by e-mail: one short letter to one person, always the same words, over TLS.
import type { SMTPTransportOptions } from 'nodemailer';
import { isLoopback, type MailSettings } from '#shared/outward.ts';
import { say } from '#shared/words/label.ts';
import { outwardWords } from '#shared/words/outward.ts';
import type { House } from '../house.ts';
import { type Carrier, type Message, NotTaken, PATIENCE_MS } from './carrier.ts';

const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1);

/** How the mail server is spoken to: TLS at once on 465, before anything else on 587, without it only on this machine. */
export function transportFor(
  { host, port, user, from }: MailSettings,
  password: string | undefined,
): SMTPTransportOptions {
  const here = isLoopback(host);
  return {
    host,
    port,
    secure: port === 465,
    requireTLS: !here,
    tls: { minVersion: 'TLSv1.2' },
    // Not the machine's own name.
    name: domainOf(from),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(here ? { allowInternalNetworkInterfaces: true } : {}),
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
  };
}

/** The letter: the words of the township in both languages and the address of the desk. */
function letter({ township }: Pick<House, 'township'>, { from }: MailSettings, { id, to, link }: Message) {
  const { government } = township;
  const said = (['zh', 'en'] as const).map((language) => {
    const { person, foot } = outwardWords;
    return [
      say(person, language, { government: government[language] }),
      ...(link ? [link] : []),
      '',
      say(foot, language),
    ];
  });
  return {
    from: { name: government.zh, address: from },
    to: to?.address ?? '',
    subject: outwardWords.subject.zh,
    text: said.map((lines) => lines.join('\n')).join('\n\n'),
    textEncoding: 'base64' as const,
    messageId: `<${id}@${domainOf(from)}>`,
    xMailer: false as const,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

/** What may be said of a fault: the code, and the number the server gave. */
function notTaken(fault: unknown): NotTaken {
  const { code = 'failed', responseCode } = fault as { code?: string; responseCode?: number };
  const number = Number.isInteger(responseCode) ? ` ${responseCode}` : '';
  return new NotTaken(`${code}${number}`, code === 'EENVELOPE' || code === 'EMESSAGE');
}

/** The carrier of one mail server. The package is loaded with the first letter. */
export const mailCarrier = (
  house: Pick<House, 'township'>,
  settings: MailSettings,
  password: string | undefined,
): Carrier => ({
  name: 'mail',
  async send(message) {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport(transportFor(settings, password));
    try {
      await transport.sendMail(letter(house, settings, message));
    } catch (fault) {
      throw notTaken(fault);
    } finally {
      transport.close();
    }
  },
});

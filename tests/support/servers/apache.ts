/** A real Apache with the project's own settings, on this machine alone. */
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findServer, type Program, serverTitle, type Wanted } from './debian.ts'
import { adapted, freePort, startedServer } from './server-process.ts'

const SETTINGS = 'deploy/apache'

const APACHE: Wanted = {
  ...{ name: 'apache', variable: 'APACHE', file: 'usr/sbin/apache2', packages: ['apache2-bin'] },
  version: { args: ['-v'], statuses: [0] },
}
export const findApache = (): Program | undefined => findServer(APACHE)
export const apacheTitle = (program: Program | undefined, what: string): string => serverTitle(APACHE, program, what)

/** What no server does without. */
const ALWAYS = ['mpm_event', 'authz_core', 'dir', 'autoindex']
/** What the site's own settings use, each of which a host may lack. */
export const OPTIONAL = ['alias', 'mime', 'setenvif', 'headers', 'filter', 'deflate', 'rewrite'] as const

export interface Apache {
  /** Address of the site with a host of its own, and of the one under /pengaduan/; both without a slash at the end. */
  atRoot: string
  underPath: string
  errors: () => string
  stop: () => Promise<void>
}

/**
 * A server as hosts have it: folders are listed unless somebody forbids it, times are added to everything, and files of
 * kinds that it doesn't know have none.
 */
const around = (folder: string, modules: string, loaded: readonly string[], ports: readonly number[]) => `
ServerRoot ${folder}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/start.log
ServerName localhost
${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : ''}
${[...ALWAYS, ...loaded, 'expires'].map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
${ports.map((port) => `Listen 127.0.0.1:${port}`).join('\n')}
${loaded.includes('mime') ? 'TypesConfig /dev/null' : ''}
DirectoryIndex index.html index.php
<Directory />
  Options Indexes FollowSymLinks
  AllowOverride None
  Require all denied
</Directory>
<Files ".ht*">
  Require all denied
</Files>
ExpiresActive On
ExpiresDefault "access plus 1 month"
`

/**
 * Starts a server of its own on this machine alone.
 * @param root folder of releases that is served at the root
 * @param below folder of releases that is served under /pengaduan/
 * @param without modules that this server lacks
 */
export async function startApache(
  program: Program,
  root: string,
  below: string,
  { without = [] }: { without?: readonly string[] } = {},
): Promise<Apache> {
  const folder = mkdtempSync(join(tmpdir(), 'apache-'))
  // as root it becomes somebody who has to be let in
  chmodSync(folder, 0o755)
  const modules = join(dirname(program.path), '../lib/apache2/modules')
  const [first, second] = [await freePort(), await freePort()]
  const loaded = OPTIONAL.filter((name) => !without.includes(name))
  const general = around(folder, modules, loaded, [first, second])
  const own = adapted(readFileSync(join(SETTINGS, 'site.conf'), 'utf8'), {
    '<VirtualHost *:80>': `<VirtualHost 127.0.0.1:${first}>`,
    '/srv/pengaduan': root,
    '/var/log/apache2/': `${folder}/`,
  }).replace('Options FollowSymLinks', 'Options Indexes FollowSymLinks')
  const shared = adapted(readFileSync(join(SETTINGS, 'subpath.conf'), 'utf8'), { '/srv/pengaduan': below })
  const neighbour = join(folder, 'lain')
  mkdirSync(neighbour)
  const host = `<VirtualHost 127.0.0.1:${second}>
DocumentRoot ${neighbour}
ErrorLog ${folder}/error.log
LogLevel crit
${loaded.includes('headers') ? 'Header set X-Content-Type-Options lain' : ''}
${loaded.includes('alias') ? shared : ''}
</VirtualHost>`
  writeFileSync(join(folder, 'apache.conf'), [general, own, host].join('\n'))
  const child = spawn(program.path, ['-X', '-f', join(folder, 'apache.conf')], {
    env: { ...process.env, ...program.environment },
  })
  const logged = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '')
  const atRoot = `http://127.0.0.1:${first}`
  const stop = await startedServer(child, {
    ...{ name: 'Apache', address: atRoot, folder },
    logged: () => `${logged('start.log')}${logged('error.log')}`,
  })
  return {
    atRoot,
    underPath: `http://127.0.0.1:${second}/pengaduan`,
    errors: () => logged('error.log'),
    stop,
  }
}

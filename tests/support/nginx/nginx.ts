/** A real nginx with the project's own settings, on this machine alone. */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { type Agent, type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Program } from '../servers/debian.ts'
import { adapted, freePort, startedServer } from '../servers/server-process.ts'

const SETTINGS = 'deploy/nginx'

export interface Nginx {
  /** Address of the site with a host of its own, and of the one under /pengaduan/; both without a slash at the end. */
  atRoot: string
  underPath: string
  /** What it has logged so far: of requests, and of errors. */
  requests: () => string
  errors: () => string
  stop: () => Promise<void>
}

/** The least around the project's settings; as root, the process would become somebody who can't read the test's files. */
const around = (folder: string, port: number) => `
daemon off;
pid ${folder}/pid;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
worker_processes 2;
error_log ${folder}/logs/start.log;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  include pengaduan/site.conf;
  server {
    listen 127.0.0.1:${port};
    error_log ${folder}/logs/neighbour.log;
    add_header X-Milik-Situs-Lain ya always;
    location ~ \\.(png|json)$ { return 418; }
    include pengaduan/subpath.conf;
  }
}
`

/**
 * Starts a server of its own on this machine alone.
 * @param root folder of releases that is served at the root
 * @param below folder of releases that is served under /pengaduan/
 * @param logging whether requests are logged, as the settings offer it
 */
export async function startNginx(
  program: Program,
  root: string,
  below: string,
  { logging = false } = {},
): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  mkdirSync(join(folder, 'logs'))
  cpSync(SETTINGS, join(folder, 'pengaduan'), { recursive: true })
  const [first, second] = [await freePort(), await freePort()]
  const edit = (name: string, changes: Record<string, string>) => {
    const file = join(folder, 'pengaduan', name)
    writeFileSync(file, adapted(readFileSync(file, 'utf8'), changes))
  }
  const logs = {
    '/var/log/nginx/': `${folder}/logs/`,
    ...(logging ? { 'access_log off;': '', '# access_log': 'access_log' } : {}),
  }
  edit('site.conf', {
    '    listen 80;\n    listen [::]:80;\n': `    listen 127.0.0.1:${first};\n`,
    '/srv/pengaduan/': `${root}/`,
    ...logs,
  })
  edit('subpath.conf', { '/srv/pengaduan/': `${below}/`, ...logs })
  writeFileSync(join(folder, 'nginx.conf'), around(folder, second))
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'logs/start.log')]
  const child = spawn(program.path, args, { env: { ...process.env, ...program.environment } })
  const logged = (name: string) => {
    const file = join(folder, 'logs', name)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  const atRoot = `http://127.0.0.1:${first}`
  const stop = await startedServer(child, {
    ...{ name: 'nginx', address: atRoot, folder },
    logged: () => logged('start.log'),
  })
  return {
    atRoot,
    underPath: `http://127.0.0.1:${second}/pengaduan`,
    requests: () => logged('pengaduan.log'),
    errors: () => logged('error.log') + logged('start.log'),
    stop,
  }
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Asks for exactly this path, which `fetch` would make tidy first. */
export function ask(
  address: string,
  path: string,
  { method = 'GET', headers = {}, agent }: { method?: string; headers?: Record<string, string>; agent?: Agent } = {},
): Promise<Answer> {
  const { hostname, port, pathname } = new URL(address)
  const whole = { host: hostname, port, path: `${pathname.replace(/\/$/, '')}${path}`, method, headers, agent }
  return new Promise((resolve, reject) => {
    const sent = request(whole, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

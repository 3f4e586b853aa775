/** Where nginx is on this machine: the one named by NGINX, that of the system, or Debian's. */
import { findServer, type Program, serverTitle, type Wanted } from '../servers/debian.ts'

const NGINX: Wanted = {
  ...{ name: 'nginx', variable: 'NGINX', file: 'usr/sbin/nginx', packages: ['nginx'] },
  version: { args: ['-v'], statuses: [0] },
}

/** The nginx of this machine; undefined where there is none and none can be had. */
export const findNginx = (): Program | undefined => findServer(NGINX)

/** Title of tests that need it; says why they were left out. */
export const nginxTitle = (program: Program | undefined, what: string): string => serverTitle(NGINX, program, what)

/**
 * Stands in for the sftp.exe of Windows, which Wine lacks: hands arguments and input to the sftp of this machine, and what
 * that says back, as it comes. Made into an .exe by sftp-bridge.ts.
 */
import { connect } from 'node:net'
import { createInterface } from 'node:readline'

const bridge = connect(Number(process.env.SFTP_BRIDGE), '127.0.0.1')
bridge.write(`${JSON.stringify(process.argv.slice(2))}\n`)
process.stdin.pipe(bridge)
createInterface({ input: bridge }).on('line', (line) => {
  const { out, error, code } = JSON.parse(line) as { out?: string; error?: string; code?: number }
  if (out !== undefined) process.stdout.write(out)
  if (error !== undefined) process.stderr.write(error)
  if (code !== undefined) process.exitCode = code
})

/** Builds the image that kernels of the Docker home run from: `npm run image`. */
import { join } from 'node:path'
import { WrongSetting } from './config/wrong-setting.ts'
import { loadConfig } from './config.ts'
import { buildImage } from './sandbox/docker/image/build-image.ts'

try {
  const { dockerSocket, dockerImage } = loadConfig()
  await buildImage({
    projectDirectory: join(import.meta.dirname, '..'),
    socketPath: dockerSocket,
    image: dockerImage,
    ...(process.env.BASE ? { base: process.env.BASE } : {}),
  })
  console.log(`\nThe image ${dockerImage} is ready: SANDBOX=docker npm start`)
} catch (error) {
  if (!(error instanceof WrongSetting)) console.error(error)
  else console.error(error.message)
  process.exitCode = 1
}

import { parentPort } from 'node:worker_threads'
import { createReading, type FileToRead } from './services/reading'

/* One of the threads that read files for a batch: bytes in, a story out. It holds one file at a time. */

const { read } = createReading()

parentPort?.on('message', ({ id, file }: { id: number; file: FileToRead }) => {
  void read(file).then((outcome) => parentPort?.postMessage({ id, outcome }))
})

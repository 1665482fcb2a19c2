/** A worker thread ended before its time: the run is not complete. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError'

  constructor(why: string, options?: ErrorOptions) {
    super(
      `a worker thread stopped in the middle of the run (${why}). Files were not checked. ` +
        'Run again with --concurrency off (in the Node API, concurrency: "off"); if that works, please report this.',
      options,
    )
  }
}

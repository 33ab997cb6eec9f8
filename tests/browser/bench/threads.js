// What an act costs the main thread of the page, by Chromium's own trace: time the thread ran, not time that passed, so
// that other programs at work on the machine do not count. The processor slowed down counts, as Chromium does it in the
// thread.

/** What the trace must tell. */
const CATEGORIES = ["disabled-by-default-devtools.timeline", "devtools.timeline", "toplevel", "__metadata"];

/** The events of the trace while `act` goes on and for `after` milliseconds. */
export async function traced(client, act, { after = 300, categories = CATEGORIES } = {}) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  client.on("Tracing.dataCollected", collect);
  await client.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: categories } });
  await act();
  await new Promise((resolve) => setTimeout(resolve, after));
  const complete = new Promise((resolve) => client.once("Tracing.tracingComplete", resolve));
  await client.send("Tracing.end");
  await complete;
  client.off("Tracing.dataCollected", collect);
  return events;
}

/** The tasks of the thread that `event` belongs to, in order: `{ ts, end, thread }`, milliseconds. */
function tasksOf(events, { pid, tid }) {
  const tasks = events.filter(
    (event) => event.name === "ThreadControllerImpl::RunTask" && event.ph === "X" && event.pid === pid && event.tid === tid,
  );
  return tasks
    .map(({ ts, dur, tdur }) => ({ ts: ts / 1000, end: (ts + dur) / 1000, thread: (tdur ?? 0) / 1000 }))
    .sort((one, other) => one.ts - other.ts);
}

/**
 * Milliseconds of the page's thread from the input `type` to the end of the frame that follows, and the longest single
 * task from there on: what was put off.
 */
export function toFrame(events, type) {
  const input = events.filter((event) => event.name === "EventDispatch" && event.args?.data?.type === type).sort((a, b) => a.ts - b.ts)[0];
  if (!input) return null;
  const frame = events
    .filter((event) => event.name === "Commit" && event.pid === input.pid && event.tid === input.tid && event.ts > input.ts)
    .sort((a, b) => a.ts - b.ts)[0];
  if (!frame) return null;
  const tasks = tasksOf(events, input);
  const [from, to] = [input.ts / 1000, frame.ts / 1000];
  const within = tasks.filter((task) => task.end >= from && task.ts <= to);
  const later = tasks.filter((task) => task.ts > to);
  return {
    thread: within.reduce((sum, task) => sum + task.thread, 0),
    wall: Math.max(...within.map((task) => task.end)) - from,
    later: Math.max(0, ...later.map((task) => task.thread)),
  };
}

/** The longest task of any page's main thread in `events`, milliseconds of the thread. */
export function longest(events) {
  const mains = events.filter((event) => event.name === "thread_name" && event.args?.name === "CrRendererMain");
  return Math.max(0, ...mains.flatMap((main) => tasksOf(events, main).map((task) => task.thread)));
}

import { type Sink, type Stage } from './stage';

/** One sink that gives documents through stages to the last sink. */
export function connectStages(stages: readonly Stage[], last: Sink): Sink {
  let demanded = Infinity;
  let sink = last;
  for (const stage of stages.toReversed()) {
    sink = stage.connect(sink, demanded);
    demanded = stage.demand?.(demanded) ?? Infinity;
  }
  return sink;
}

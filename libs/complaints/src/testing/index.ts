export * from './complete-events';
export * from './decisions';
export * from './every-state';
export * from './evidence';
export * from './straight-road';

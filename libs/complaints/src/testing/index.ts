export * from './decisions';
export * from './evidence';
export * from './straight-road';

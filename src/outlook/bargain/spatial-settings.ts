/** Options of the spatial model, by the names of KTAB 1.4 (reference/bargaining/README.md, section c). Defaults first. */
export const spatialOptions = {
  VotingRule: ['Prop', 'Binary', 'PropBin', 'PropCbc', 'Cubic'],
  VictoryProbModel: ['Linear', 'Square', 'Quartic', 'Octic', 'Binary'],
  PCEModel: ['Conditional', 'MarkovUniform', 'MarkovIncentive'],
  BigRAdjust: ['OneThird', 'None', 'Half', 'TwoThirds', 'Full'],
  BigRRange: ['Mid', 'Min', 'Max'],
  ThirdPartyCommit: ['SemiCommit', 'NoCommit', 'FullCommit'],
  InterVecBrgn: ['S2P2', 'S1P1', 'S2PMax'],
} as const;

export type SpatialOption = keyof typeof spatialOptions;

export interface SpatialSettings {
  readonly VotingRule: (typeof spatialOptions.VotingRule)[number];
  readonly VictoryProbModel: (typeof spatialOptions.VictoryProbModel)[number];
  readonly PCEModel: (typeof spatialOptions.PCEModel)[number];
  readonly BigRAdjust: (typeof spatialOptions.BigRAdjust)[number];
  readonly BigRRange: (typeof spatialOptions.BigRRange)[number];
  readonly ThirdPartyCommit: (typeof spatialOptions.ThirdPartyCommit)[number];
  readonly InterVecBrgn: (typeof spatialOptions.InterVecBrgn)[number];
  /** As KTAB: one probability for both hypothetical contests of a third party. False: each contest has its own. */
  readonly sharedContest: boolean;
  readonly maxTurns: number;
}

export const ktabSettings: SpatialSettings = {
  VotingRule: 'Prop',
  VictoryProbModel: 'Linear',
  PCEModel: 'Conditional',
  BigRAdjust: 'OneThird',
  BigRRange: 'Mid',
  ThirdPartyCommit: 'SemiCommit',
  InterVecBrgn: 'S2P2',
  sharedContest: true,
  maxTurns: 100,
};

export const mendedSettings: SpatialSettings = { ...ktabSettings, sharedContest: false };

import type { NumberOf } from '../../kernel/numberOf';

export * as DeployStage from './deployStage';
export type DeployStage = NumberOf<typeof import('./deployStage')>;

export * as Role from './role';
export type Role = NumberOf<typeof import('./role')>;

export * as RuleOrder from './ruleOrder';
export type RuleOrder = NumberOf<typeof import('./ruleOrder')>;

export * as Stage from './attemptStage';
export type Stage = NumberOf<typeof import('./attemptStage')>;

export * as TransferStage from './transferStage';
export type TransferStage = NumberOf<typeof import('./transferStage')>;

/** A value in the making: its members are set one by one, which for optional members costs a tenth of spreading them in. */
export type Draft<T> = { -readonly [Member in keyof T]: T[Member] };

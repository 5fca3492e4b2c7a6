/** Has nobody hung a member on all objects? Only then may code read members without asking whose they are. */
export function nothingInherited(): boolean {
  for (const _ in Object.prototype) return false;
  return true;
}

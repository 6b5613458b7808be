/** The orders of the results: their name in the address, their words, and what the api calls them. */
const orders = [
  { name: 'relevantie', label: 'beste antwoord eerst', order: 'RELEVANCE' },
  { name: 'nieuwste', label: 'nieuwste eerst', order: 'NEWEST' },
  { name: 'bewijs', label: 'sterkste bewijs eerst', order: 'EVIDENCE' },
] as const;

type Order = (typeof orders)[number];

/** The name of an order in the address. */
export type OrderName = Order['name'];

/** The order of nobody's choice. */
export const usualOrder: OrderName = 'relevantie';

/** Whether this is the name of an order. */
export const isOrder = (name: string): boolean => orders.some((order) => order.name === name);

/** The order with this name; the usual one for any other name. */
export function orderNamed(name: string | null): OrderName {
  return orders.find((order) => order.name === name)?.name ?? usualOrder;
}

/** What the api calls an order; null for its own choice. */
export function orderOf(name: OrderName): Order['order'] | null {
  return orders.find((order) => order.name === name)?.order ?? null;
}

/** The orders one can choose, with the words for them. */
export const orderLabels: readonly { name: OrderName; label: string }[] = orders;

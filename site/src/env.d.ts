declare namespace App {
  interface Locals {
    /** What was archived at the address that was asked; only on its way to the page for that. */
    archived?: {
      title: string;
      farewell: string | null;
      pointer: { type: import('./items/addresses.ts').ItemType; slug: string; title: string } | null;
    };
  }
}

declare namespace App {
  interface Locals {
    /** What was archived at the address that was asked; only on its way to the page for that. */
    archived?: {
      title: string;
      farewell: string | null;
      pointer: { type: import('./items/addresses.ts').ItemType; slug: string; title: string } | null;
    };
    /** The form that was posted to a page behind the login, or to that of logging in. The middleware reads it, so that it can come back whatever happens. */
    posted?: FormData;
    /** A form that could not be handled; only on its way to the page that gives it back. */
    kept?: import('./redactie/kept/kept-form.ts').KeptForm;
  }
}

import type { Why } from './kept-form.ts';

/** How the page that gives a form back says why, and what to do. */
export const reasons: Readonly<Record<Why, { status: number; title: string; next: string }>> = {
  loggedOut: {
    status: 403,
    title: 'U bent uitgelogd',
    next: 'Log in een ander tabblad weer in, kom hier terug en verstuur het opnieuw. Laat deze pagina zolang open.',
  },
  unreachable: {
    status: 503,
    title: 'De hub is even niet bereikbaar',
    next: 'Er is niets verstuurd en niets gewijzigd, voor zover wij weten. Wacht een minuut en verstuur het opnieuw. Laat deze pagina zolang open.',
  },
  gone: {
    status: 404,
    title: 'Dit is er niet meer, of het is niet voor u',
    next: 'Misschien heeft een collega het intussen verwijderd of uw rol gewijzigd. Neem over wat u nog nodig hebt.',
  },
  failed: {
    status: 500,
    title: 'Door een fout bij ons is dit niet gelukt',
    next: 'Verstuur het nog een keer. Lukt het dan weer niet, neem dan over wat u typte en meld het aan een beheerder.',
  },
};

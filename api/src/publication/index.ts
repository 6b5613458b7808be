import './publication.ts';

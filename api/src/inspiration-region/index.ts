import './inspiration-region.ts';

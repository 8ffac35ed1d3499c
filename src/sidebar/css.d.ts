/** A style sheet that the build puts into the page of the panel that imports it. */
declare module '*.css';

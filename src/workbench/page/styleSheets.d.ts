/** Style sheets are put into the page by the bundler; they export nothing. */
declare module '*.css';

package dev.unknot.search;

/** What is shown together on the page of results. */
enum Shelf {
    ANSWERS,
    GUIDES,
    ACTIVITIES,
    PAGES
}

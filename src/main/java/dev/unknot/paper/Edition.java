package dev.unknot.paper;

/** What a plan on paper is for. */
enum Edition {
    /** Everything: the week, each activity with its drawing, and all that is worth keeping. */
    FULL,
    /** The week alone, on one sheet and with little ink. */
    SHORT,
    /** One sheet for a doctor, a physiotherapist or another practitioner. */
    PRACTITIONER
}

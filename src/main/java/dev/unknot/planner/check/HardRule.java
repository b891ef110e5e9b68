package dev.unknot.planner.check;

/** The rules that every week is held against, as docs/planner.md numbers them. */
public enum HardRule {
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    H7,
    H8,
    H9,
    H10,
    H11,
    H12,
    H13,
    H14,
    H15,
    H16,
    H17,
    /** Every activity is in the week, or told why not. */
    COMPLETE
}

package dev.unknot.activity;

/** What an activity needs. A chair, nothing, and a product from a shop are always there. */
public enum Equipment {
    NONE,
    CHAIR,
    MAT,
    BAND,
    DUMBBELL,
    FOAM_ROLLER,
    BALL,
    CANE,
    HEAT_PACK,
    BRACE,
    BIKE_OR_POOL,
    PHONE_APP,
    OTC_PRODUCT,
    PRACTITIONER;

    /** Whether nobody is asked for it. */
    public boolean isAlwaysThere() {
        return this == NONE || this == CHAIR || this == OTC_PRODUCT;
    }
}

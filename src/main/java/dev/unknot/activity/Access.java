package dev.unknot.activity;

/** A practitioner whom a person is able to see. */
public enum Access {
    PHYSIO,
    MASSAGE,
    CHIRO_OSTEO,
    ACUPUNCTURE,
    PSYCHOLOGY,
    PHARMACIST
}

package dev.unknot.activity;

/** Where a person lives, as far as emergency numbers and medicines are concerned. */
public enum Country {
    UK,
    US,
    OTHER
}

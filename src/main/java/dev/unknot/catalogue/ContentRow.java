package dev.unknot.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** One entry of a content file as a row: its code, its place in the order, and its words as JSON. */
@MappedSuperclass
abstract class ContentRow {

    @Id
    private String code;

    private int position;

    @Column(length = 100_000)
    private String document;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ContentRow() {}

    String code() {
        return code;
    }

    int position() {
        return position;
    }

    String document() {
        return document;
    }
}

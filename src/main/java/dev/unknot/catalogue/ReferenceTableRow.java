package dev.unknot.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Something that is read whole, such as the points. */
@Entity
@Table(name = "reference_table")
class ReferenceTableRow extends ContentRow {}

package dev.unknot.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One source. */
@Entity
@Table(name = "source")
class SourceRow extends ContentRow {}

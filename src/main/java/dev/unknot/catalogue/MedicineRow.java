package dev.unknot.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What one pack says. */
@Entity
@Table(name = "medicine")
class MedicineRow extends ContentRow {}

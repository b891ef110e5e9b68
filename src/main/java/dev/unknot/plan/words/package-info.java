/** What plans say about themselves, in words a person reads. */
@NamedInterface
@NullMarked
package dev.unknot.plan.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

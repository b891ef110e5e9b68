/** From answers to ranked approaches, with the reasons. Plain Java. */
@ApplicationModule(allowedDependencies = {"activity", "safety"})
@NullMarked
package dev.unknot.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Reads what people and programs send, field by field, and collects everything that is wrong with it. */
@ApplicationModule(allowedDependencies = "guard")
@NullMarked
package dev.unknot.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

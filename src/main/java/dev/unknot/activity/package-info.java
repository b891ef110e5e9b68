/** What a person can do: the seven approaches and their activities. Plain Java. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.unknot.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

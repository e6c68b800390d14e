package io.runpod.sdk.codec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that a template made, of which there is one for each schema. JaCoCo leaves out what bears an annotation of such
 * a name: tests hold these classes against the documents instead.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedFromSpec {}

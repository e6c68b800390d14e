package io.runpod.sdk.mapper;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class that stands between models and mappers, or for several models, for which no mapper may write or expect the name
 * of a type: what is written would be other JSON than the API's.
 */
@OnlyAnnotated
@JacksonAnnotationsInside
@JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MapperSupport {}

/** The tests, in a module of their own: on the class path the testkit's server may not use OkHttp's inner parts. */
open module com.example.modulartest {
    requires com.example.modular;
    requires com.fasterxml.jackson.databind;
    requires io.runpod.sdk.testkit;
    requires org.junit.jupiter.api;
}

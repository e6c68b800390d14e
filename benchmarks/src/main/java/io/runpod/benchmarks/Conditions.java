package io.runpod.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Where, when and with what was measured. */
record Conditions(String machine, String load, String jdks, String libraries, LocalDate date) {

    /** To be asked for before the first run, for the load. */
    static Conditions of(Lab lab, Optional<Jdk> jdk25) throws IOException {
        Jars jars = lab.jars();
        return new Conditions(
                Machine.text(),
                Machine.load(),
                "JDK " + lab.jdk().text()
                        + jdk25.map(jdk -> "; JDK " + jdk.text()).orElse(""),
                "SDK " + jars.version("runpod-sdk-core") + ", OkHttp " + jars.version("okhttp-jvm") + ", Jackson "
                        + jars.version("jackson-core") + ", Gson " + jars.version("gson") + ", openapi-generator "
                        + Machine.generator() + ", JMH " + jars.version("jmh-core"),
                LocalDate.now(ZoneOffset.UTC));
    }
}

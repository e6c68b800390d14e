package com.example.kotlin

import io.runpod.sdk.RunpodClient
import io.runpod.sdk.error.RunpodException
import io.runpod.sdk.testkit.FakeRunpod
import io.runpod.sdk.testkit.Fault
import io.runpod.sdk.testkit.junit.WithFakeRunpod
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test

@WithFakeRunpod
class DeploymentTest {

    @Test
    fun `an endpoint is created and read`(server: FakeRunpod, runpod: RunpodClient) {
        val deployment = Deployment(runpod)

        val id = deployment.deploy("from-kotlin")

        assertEquals(listOf(id), server.endpoints().map { it.id() })
        assertEquals("runpod/pytorch:2.8.0-py3.11-cuda12.8.1", deployment.image(id))
        assertEquals("after 4 s in the queue", deployment.scaling(id))
    }

    @Test
    fun `a failure says whether there is one`(server: FakeRunpod, runpod: RunpodClient) {
        server.next(Fault.status(403), Fault.closedAfterReading())
        val deployment = Deployment(runpod)

        assertNull(deployment.tryToDeploy("refused"))
        assertThrows(RunpodException::class.java) { deployment.tryToDeploy("lost") }
        assertEquals(0, server.created())
    }
}

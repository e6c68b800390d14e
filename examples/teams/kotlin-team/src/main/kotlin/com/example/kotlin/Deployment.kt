package com.example.kotlin

import io.runpod.sdk.RunpodClient
import io.runpod.sdk.endpoint.GpuPool
import io.runpod.sdk.endpoint.GpuPools
import io.runpod.sdk.endpoint.NewEndpoint
import io.runpod.sdk.endpoint.Scaling
import io.runpod.sdk.endpoint.Workers
import io.runpod.sdk.error.Outcome
import io.runpod.sdk.error.RunpodException
import io.runpod.sdk.model.QueueDelayScaling
import io.runpod.sdk.model.RequestCountScaling
import java.time.Duration

class Deployment(private val runpod: RunpodClient) {

    fun deploy(name: String): String = runpod.endpoints().create(
        NewEndpoint.named(name)
            .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
            .gpu(GpuPools.of(GpuPool.ADA_24, GpuPool.AMPERE_48))
            .workers(Workers.between(0, 5))
            .scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)))
    ).id()

    /** Null where the endpoint has none: optional members are Optionals. */
    fun image(id: String): String? = runpod.endpoints().get(id).image().orElse(null)

    /** The kinds of a union are sealed, so that the compiler knows them all. */
    fun scaling(id: String): String = when (val rule = runpod.endpoints().get(id).scaling()) {
        is QueueDelayScaling -> "after ${rule.queueDelay()} s in the queue"
        is RequestCountScaling -> "for every ${rule.requestCount()} requests"
        else -> "by a rule that this program does not know"
    }

    fun tryToDeploy(name: String): String? = try {
        deploy(name)
    } catch (failure: RunpodException) {
        if (failure.outcome() == Outcome.NOT_APPLIED) null else throw failure
    }
}

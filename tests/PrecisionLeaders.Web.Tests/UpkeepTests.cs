using Microsoft.Extensions.Time.Testing;
using PrecisionLeaders.Web.Start;

namespace PrecisionLeaders.Web.Tests;

public class UpkeepTests
{
    private readonly FakeTimeProvider clock = new();

    /// <summary>A background service that throws would end the host; whatever it is that fails, the next look comes.</summary>
    [Fact]
    public async Task A_look_that_fails_is_told_and_the_next_one_comes_after_a_longer_pause()
    {
        using var upkeep = new Counted(clock);
        await upkeep.StartAsync(CancellationToken.None);
        await Until(() => upkeep.Looks == 1);
        Assert.Equal("A key that is not there.", Assert.Single(upkeep.Told));
        await upkeep.Waits(TimeSpan.FromSeconds(5));
        Assert.Equal(1, upkeep.Looks);
        await upkeep.Waits(TimeSpan.FromSeconds(5));
        await Until(() => upkeep.Looks == 2);
        await upkeep.Waits(TimeSpan.FromSeconds(1));
        await Until(() => upkeep.Looks == 3);
        Assert.Single(upkeep.Told);
        await upkeep.StopAsync(CancellationToken.None);
        Assert.True(upkeep.ExecuteTask!.IsCompleted);
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 500 && !holds(); i++) await Task.Delay(10);
        Assert.True(holds());
    }

    /// <summary>Fails at its first look.</summary>
    private sealed class Counted(FakeTimeProvider clock) : Upkeep(clock)
    {
        public int Looks { get; private set; }
        public List<string> Told { get; } = [];

        protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

        protected override TimeSpan PauseAfterFailure => TimeSpan.FromSeconds(10);

        protected override async Task LookAsync(CancellationToken stop)
        {
            await Task.Yield();
            Looks++;
            if (Looks == 1) throw new KeyNotFoundException("A key that is not there.");
        }

        protected override void Tell(Exception failure) => Told.Add(failure.Message);

        /// <summary>Moves the clock once the service is back in its pause.</summary>
        public async Task Waits(TimeSpan span)
        {
            await Task.Delay(100);
            ((FakeTimeProvider)Clock).Advance(span);
            await Task.Delay(50);
        }
    }
}

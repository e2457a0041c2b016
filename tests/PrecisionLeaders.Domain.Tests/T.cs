namespace PrecisionLeaders.Domain.Tests;

public class BuildsTest { [Fact] public void The_test_project_runs() => Assert.True(true); }

using JourneyOffice.Maps;

namespace JourneyOffice.Packages.Tests;

/// <summary>
/// The test assembly started as a program of its own, for the tests that kill it or take its disk away. The test runner does not
/// come through here.
/// </summary>
internal static class Program
{
    public const int NotSaved = 3;
    public const int Length = 3_000_000;

    /// <summary>Content that says its own number in every byte, so that a mixture of two is seen.</summary>
    public static byte[] Content(int number)
    {
        var content = new byte[Length];
        Array.Fill(content, (byte)number);
        return content;
    }

    /// <summary><c>forever path</c>: replaces the file until killed. <c>once path</c>: replaces it once.</summary>
    public static int Main(string[] arguments)
    {
        if (arguments is not [var mode, var path])
            return 2;
        try
        {
            Console.WriteLine("ready");
            for (var number = 1; ; number++)
            {
                SafeFile.Replace(path, Content(number % 200));
                if (mode == "once")
                    return 0;
            }
        }
        catch (JourneyException problem)
        {
            Console.WriteLine(problem.Finding.Code.Id);
            return NotSaved;
        }
    }
}

using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace JourneyOffice.Packages;

/// <summary>
/// CRC-32 by products without carry, 64 bytes at a step, where the processor has them (V. Gopal and others, "Fast CRC Computation for Generic Polynomials
/// Using PCLMULQDQ", Intel 2009). The constants are powers of x modulo the reflected polynomial, as given there for the CRC of zip files.
/// </summary>
internal static class FoldedCrc32
{
    /// <summary>The least that it takes.</summary>
    public const int LeastLength = 64;

    private const int Lane = 16;

    /// <summary>Whether the processor can.</summary>
    public static bool IsSupported => Pclmulqdq.IsSupported;

    /// <summary>The state after whole lanes of 16 bytes.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="bytes">At least <see cref="LeastLength"/> bytes, a multiple of 16.</param>
    public static uint Continue(uint state, ReadOnlySpan<byte> bytes)
    {
        var lanes = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var (first, second, third, fourth) = (lanes[0] ^ Vector128.CreateScalar(state).AsUInt64(), lanes[1], lanes[2], lanes[3]);
        var fourLanes = Vector128.Create(0x154442BD4UL, 0x1C6E41596UL);
        for (lanes = lanes[4..]; lanes.Length >= 4; lanes = lanes[4..])
        {
            first = Fold(first, lanes[0], fourLanes);
            second = Fold(second, lanes[1], fourLanes);
            third = Fold(third, lanes[2], fourLanes);
            fourth = Fold(fourth, lanes[3], fourLanes);
        }

        var oneLane = Vector128.Create(0x1751997D0UL, 0x0CCAA009EUL);
        var folded = Fold(Fold(Fold(first, second, oneLane), third, oneLane), fourth, oneLane);
        foreach (var lane in lanes)
            folded = Fold(folded, lane, oneLane);
        return Reduce(folded, oneLane);
    }

    private static Vector128<ulong> Fold(Vector128<ulong> value, Vector128<ulong> next, Vector128<ulong> powers) =>
        Pclmulqdq.CarrylessMultiply(value, powers, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, powers, 0x11) ^ next;

    // From 128 bits to 64, to 32 and by Barrett's reduction to the remainder.
    private static uint Reduce(Vector128<ulong> value, Vector128<ulong> oneLane)
    {
        var low = Vector128.Create(0xFFFFFFFFUL, 0);
        value = Sse2.ShiftRightLogical128BitLane(value, Lane / 2) ^ Pclmulqdq.CarrylessMultiply(value, oneLane, 0x10);
        value = Sse2.ShiftRightLogical128BitLane(value, Lane / 4) ^ Pclmulqdq.CarrylessMultiply(value & low, Vector128.CreateScalar(0x163CD6124UL), 0x00);
        var polynomial = Vector128.Create(0x1DB710641UL, 0x1F7011641UL);
        var quotient = Pclmulqdq.CarrylessMultiply(value & low, polynomial, 0x10) & low;
        return (value ^ Pclmulqdq.CarrylessMultiply(quotient, polynomial, 0x00)).AsUInt32().GetElement(1);
    }
}

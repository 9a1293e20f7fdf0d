-- A package is called something else once every voice says so.
ALTER TYPE "MotionKind" ADD VALUE 'retitle';
